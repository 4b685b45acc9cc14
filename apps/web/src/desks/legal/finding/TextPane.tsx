import { memo, useEffect, useMemo, useRef } from 'react';
import { type Range, segmentsOf } from './segments.js';

interface TextPaneProps {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly ranges: readonly Range[];
  readonly credit?: Range;
  /** Index of the span that is jumped to; -1 for none. */
  readonly active: number;
  readonly onPick: (span: number) => void;
}

/** Colors that neighbors do not share. */
const HUES = 6;

/**
 * A text with its reused passages. WHY the mark of the active one goes past React: a jump then touches two elements,
 * however many there are.
 */
export function TextPane({ title, text, language, ranges, credit, active, onPick }: TextPaneProps) {
  const frame = useRef<HTMLElement>(null);
  const segments = useMemo(() => segmentsOf(text, ranges, credit), [text, ranges, credit]);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other segments are other elements to mark
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const marks = [...current.querySelectorAll<HTMLElement>(`[data-span="${active}"]`)];
    for (const mark of marks) mark.dataset.active = 'true';
    const [first] = marks;
    if (first !== undefined) current.scrollTop = Math.max(0, first.offsetTop - current.clientHeight / 3);
    return () => {
      for (const mark of marks) delete mark.dataset.active;
    };
  }, [active, segments]);
  return (
    <section className="text-pane-frame">
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys n and p, and the buttons above, do the same */}
      <section
        ref={frame}
        className="text-pane"
        aria-label={title}
        lang={language}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        onClick={({ target }) => {
          const span = target instanceof Element ? target.closest<HTMLElement>('[data-span]')?.dataset.span : undefined;
          if (span !== undefined) pick.current(Number(span));
        }}
      >
        <Segments segments={segments} />
      </section>
    </section>
  );
}

const Segments = memo(({ segments }: { readonly segments: ReturnType<typeof segmentsOf> }) => (
  <>
    {segments.map(({ text, span, isCredit }, place) => {
      const key = `${place}`;
      const shown = isCredit === true ? <strong className="credit-line">{text}</strong> : text;
      if (span === undefined) return <span key={key}>{shown}</span>;
      return (
        <mark key={key} data-span={span} data-hue={span % HUES}>
          {shown}
        </mark>
      );
    })}
  </>
));
