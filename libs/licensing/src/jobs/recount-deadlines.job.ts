import { recountJob } from '@app/parties';

export const recountDeadlinesJob = recountJob('licensing');
