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
            const failed = queries.getQueryData<Scan>(key)?.progress.failed ?? 0;
            queries.setQueryData<Scan>(key, (known) => ({ ...known, ...told }));
            // the stream tells numbers; what failed and where stands in the whole report
            if (event === 'end' || told.progress.failed > failed)
              void queries.invalidateQueries({ queryKey: key, exact: true });
            if (event === 'end') return undefined;
          }
        } catch {
          if (gone.signal.aborted) return undefined;
          setLine('BROKEN');
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

/** WHY no EventSource: it cannot send the access token, which never stands in an address. */
async function* progressOf(scanId: string, signal: AbortSignal) {
  const token = await session.token();
  const response = await fetch(`/api/v1/scans/${scanId}/progress`, {
    signal,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  if (!response.ok || response.body === null) throw new Error(`the line was refused: ${response.status}`);
  yield* eventsIn(response.body);
}
