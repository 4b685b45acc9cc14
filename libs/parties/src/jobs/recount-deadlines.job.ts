import { recountJob } from './recount-job.js';

export const recountDeadlinesJob = recountJob('parties');
