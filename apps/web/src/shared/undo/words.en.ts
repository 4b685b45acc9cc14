export default {
  undo: 'Undo',
  now: 'Do it now',
} as const;
