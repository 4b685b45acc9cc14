export default {
  title: 'Somebody changed it in the meantime',
  text: 'Nothing of yours is lost. For each field take what you wrote, or what stands now; then send it again.',
  same: 'What you wrote and what stands now are the same: nothing has to be sent.',
  side: {
    MINE: 'What you wrote',
    THEIRS: 'What stands now',
  },
  changed: {
    MINE: 'changed by you alone',
    THEIRS: 'changed by somebody else alone',
    BOTH: 'changed by both: choose',
  },
  nothing: 'nothing',
  done: 'Go on with this',
} as const;
