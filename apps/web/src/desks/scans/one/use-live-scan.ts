import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { session } from '../../../session/session.js';
import { isOver, type Scan } from '../scan.js';
import { eventsIn } from './server-events.js';

/** Before a broken line is tried again, ms. */
const PAUSE_MS = 2_000;

/** A scan, and its numbers as the service tells them while it goes on. */
export function useLiveScan(scanId: string) {
  const queries = useQueryClient();
  const [line, setLine] = useState<'OPEN' | 'BROKEN'>('OPEN');
  const scan = useQuery({
    queryKey: ['desk', 'scan', scanId],
    queryFn: () => answer(api.GET('/api/v1/scans/{scanId}', { params: { path: { scanId } } })),
  });
  const isLive = scan.data !== undefined && !isOver(scan.data.state);
  useEffect(() => {
    if (!isLive) return undefined;
    const gone = new AbortController();
    const listen = async (): Promise<void> => {
      while (!gone.signal.aborted) {
        try {
          for await (const { event, data } of progressOf(scanId, gone.signal)) {
            setLine('OPEN');
            const told = JSON.parse(data) as Scan;
            const key = ['desk', 'scan', scanId];
            const known = queries.getQueryData<Scan>(key)?.progress;
            queries.setQueryData<Scan>(key, (before) => ({ ...before, ...told }));
            // the stream tells numbers; what failed and where, and the verdicts, stand in the whole report
            const hasMore =
              told.progress.failed > (known?.failed ?? 0) || told.progress.findings > (known?.findings ?? 0);
            if (event === 'end' || hasMore) void queries.invalidateQueries({ queryKey: key, exact: true });
            if (event === 'end') return undefined;
          }
        } catch (error) {
          if (gone.signal.aborted) return undefined;
          setLine('BROKEN');
          // refused is refused, however often it is asked: the scan is gone, or not for this person
          if (error instanceof LineRefused && error.status < 500) return undefined;
        }
        await new Promise((resolve) => window.setTimeout(resolve, PAUSE_MS));
      }
      return undefined;
    };
    void listen();
    return () => gone.abort();
  }, [isLive, scanId, queries]);
  return { scan, line };
}

class LineRefused extends Error {
  constructor(readonly status: number) {
    super(`the line was refused: ${status}`);
  }
}

/** WHY no EventSource: it cannot send the access token, which never stands in an address. */
async function* progressOf(scanId: string, signal: AbortSignal) {
  const token = await session.token();
  const response = await fetch(`/api/v1/scans/${scanId}/progress`, {
    signal,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  if (!response.ok || response.body === null) throw new LineRefused(response.status);
  yield* eventsIn(response.body);
}
