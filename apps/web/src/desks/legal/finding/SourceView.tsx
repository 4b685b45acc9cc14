import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bytesOf } from '../../../api/download.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Checked } from './Checked.js';
import { sha256Of } from './hex-of.js';
import type { Finding } from './use-finding.js';

/** UTF-16 units shown: a page of megabytes would only make the screen slow. */
const MOST_SHOWN = 200_000;

/** The page's bytes as text in its own charset. WHY never as a page: it comes from a stranger. */
export function SourceView({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('finding');
  const { id, snapshot } = finding;
  const source = useQuery({
    queryKey: ['desk', 'finding', id, 'source'],
    queryFn: async () => {
      const bytes = await (await bytesOf(`/api/v1/findings/${id}/snapshot`)).arrayBuffer();
      return { hash: await sha256Of(bytes), text: decoded(bytes, snapshot.charset) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (source.isPending) return <Loading />;
  if (source.isError) return <ErrorState error={source.error} onRetry={() => void source.refetch()} />;
  const { hash, text } = source.data;
  return (
    <>
      <p>
        <code>{snapshot.contentHash}</code> <Checked isSame={hash === snapshot.contentHash} />
      </p>
      {text.length > MOST_SHOWN && <p className="quiet">{t('snapshot.cut')}</p>}
      <section className="source" aria-label={t('view.source')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
        <pre tabIndex={0}>{text.slice(0, MOST_SHOWN)}</pre>
      </section>
    </>
  );
}

function decoded(bytes: ArrayBuffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // a charset that this browser does not know: Latin letters still read well
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
