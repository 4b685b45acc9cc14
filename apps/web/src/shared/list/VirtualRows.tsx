import { type ReactNode, useEffect, useRef, useState } from 'react';
import { windowOf } from './window-of.js';
import './virtual-rows.css';

interface VirtualRowsProps<T> {
  readonly items: readonly T[];
  /** Pixels, the same for every row. */
  readonly rowHeight: number;
  readonly keyOf: (item: T) => string;
  readonly renderRow: (item: T, index: number) => ReactNode;
  /** Says what the list is to who does not see it. */
  readonly label: string;
  /** Kept in sight when it changes. */
  readonly activeIndex?: number;
  /** The last rows are near: the next page may be asked for. */
  readonly onEnd?: () => void;
}

/** Pixels before the end at which the next page is asked for. */
const NEAR = 1_500;

/** A list of any length: only the rows that are seen are in the page. */
export function VirtualRows<T>(props: VirtualRowsProps<T>) {
  const { items, rowHeight, keyOf, renderRow, label, activeIndex, onEnd } = props;
  const frame = useRef<HTMLElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(0);
  const whole = items.length * rowHeight;

  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const watcher = new ResizeObserver(() => setHeight(current.clientHeight));
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    const { current } = frame;
    if (current === null || activeIndex === undefined) return;
    const top = activeIndex * rowHeight;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top + rowHeight > current.scrollTop + current.clientHeight)
      current.scrollTop = top + rowHeight - current.clientHeight;
  }, [activeIndex, rowHeight]);

  useEffect(() => {
    if (height > 0 && scrolled + height > whole - NEAR) onEnd?.();
  }, [scrolled, height, whole, onEnd]);

  const [first, last] = windowOf(items.length, rowHeight, scrolled, height);
  return (
    <section
      ref={frame}
      className="virtual-frame"
      aria-label={label}
      // WHY: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1)
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      <ol className="virtual-rows" style={{ height: whole }}>
        {items.slice(first, last).map((item, place) => (
          <li
            key={keyOf(item)}
            className="virtual-row"
            aria-posinset={first + place + 1}
            aria-setsize={items.length}
            style={{ height: rowHeight, top: (first + place) * rowHeight }}
          >
            {renderRow(item, first + place)}
          </li>
        ))}
      </ol>
    </section>
  );
}
