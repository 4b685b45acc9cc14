import { SingleBar } from 'cli-progress';

/** Wilson's 95 % interval of a share. */
export function interval(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const reach = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/** `99.1 (98.4–99.5)`: percent with its 95 % interval. */
export function percent(hits: number, of: number): string {
  if (of === 0) return '–';
  const [low, high] = interval(hits, of);
  return `${(100 * (hits / of)).toFixed(1)} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}

/** Visits all items with progress on standard error. */
export function withProgress<T>(name: string, items: readonly T[], visit: (item: T, at: number) => void): void {
  const bar = new SingleBar({ format: `${name} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true });
  bar.start(items.length, 0);
  for (const [at, item] of items.entries()) {
    visit(item, at);
    bar.increment();
  }
  bar.stop();
}
