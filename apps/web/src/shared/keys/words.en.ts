export default {
  title: 'Keys of this screen',
  close: 'Close',
  on: 'Single keys act on this device',
} as const;
