import { Button } from 'antd';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

interface PagedListProps<T> {
  /** Pages of the service, in order. */
  readonly pages: readonly (readonly T[])[];
  readonly renderPage: (items: readonly T[], index: number) => ReactNode;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
  readonly moreLabel: string;
}

/** Pixels around what is seen: a page beyond is not in the document, the next one within is asked for. */
const AROUND = '1500px';

/**
 * A list of any length whose rows have any height. Each page of the service is one block; one that is far away leaves
 * the document and keeps its height. The next page is asked for when the end comes near, and by a button.
 */
export function PagedList<T>(props: PagedListProps<T>) {
  const { pages, renderPage, hasMore, isLoadingMore, onMore, moreLabel } = props;
  const end = useRef<HTMLDivElement>(null);
  const isNear = useNear(end);
  useEffect(() => {
    if (isNear && hasMore && !isLoadingMore) onMore();
  }, [isNear, hasMore, isLoadingMore, onMore]);
  return (
    <>
      {pages.map((items, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages are only added, at the end
        <Block key={index}>{() => renderPage(items, index)}</Block>
      ))}
      <div ref={end} />
      {hasMore && (
        <Button block onClick={onMore} loading={isLoadingMore}>
          {moreLabel}
        </Button>
      )}
    </>
  );
}

function Block({ children }: { readonly children: () => ReactNode }) {
  const block = useRef<HTMLDivElement>(null);
  const height = useRef<number>(undefined);
  const isNear = useNear(block, height);
  return (
    <div ref={block} style={isNear ? {} : { height: height.current }}>
      {isNear && children()}
    </div>
  );
}

/** Whether an element is on the screen or near; it is until the browser says otherwise. */
function useNear(element: RefObject<HTMLElement | null>, height?: RefObject<number | undefined>): boolean {
  const [isNear, setNear] = useState(true);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last === undefined) return;
        if (height !== undefined && !last.isIntersecting) height.current = last.boundingClientRect.height;
        setNear(last.isIntersecting);
      },
      { rootMargin: AROUND },
    );
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [element, height]);
  return isNear;
}
