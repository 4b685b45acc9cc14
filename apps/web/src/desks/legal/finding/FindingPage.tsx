import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { KeyHelp } from '../../../shared/keys/KeyHelp.js';
import { useKeys } from '../../../shared/keys/use-keys.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { CompareView } from './CompareView.js';
import { FindingActions } from './FindingActions.js';
import { FindingSide } from './FindingSide.js';
import { ProofView } from './ProofView.js';
import { ScreenshotView } from './ScreenshotView.js';
import { SourceView } from './SourceView.js';
import { type Finding, useFinding } from './use-finding.js';

const VIEWS = ['compare', 'source', 'screenshot', 'proof'] as const;

/** `/legal/findings/:findingId?view=&match=`: what a page took, seen beside the work, with everything that proves it. */
export function FindingPage() {
  const { findingId = '' } = useParams();
  const found = useFinding(findingId);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return <Evidence key={findingId} finding={found.data.finding} tag={found.data.tag} />;
}

function Evidence({ finding, tag }: { readonly finding: Finding; readonly tag: string }) {
  const { t } = useTranslation(['finding', 'scans', 'legal']);
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((each) => each === search.get('view')) ?? 'compare';
  const count = finding.reuse?.spans.length ?? 0;
  const [active, setActive] = useState(() => firstMatch(search.get('match'), count));
  const [isHelp, setHelp] = useState(false);
  const show = (next: (typeof VIEWS)[number]): void => setSearch({ view: next }, { replace: true });
  // WHY past the router: a jump must not draw the whole screen anew
  const jump = (span: number): void => {
    setActive(span);
    const address = new URL(window.location.href);
    address.searchParams.set('match', String(span + 1));
    window.history.replaceState(window.history.state, '', address);
  };
  const step = (by: number): void => {
    if (view === 'compare' && count > 0) jump((active + by + count) % count);
  };
  useKeys({
    n: () => step(1),
    p: () => step(-1),
    1: () => show('compare'),
    2: () => show('source'),
    3: () => show('screenshot'),
    4: () => show('proof'),
    '?': () => setHelp(true),
  });
  const verdict = t(`scans:verdict.${finding.verdict}` as 'scans:verdict.LINK_ONLY', { defaultValue: finding.verdict });
  return (
    <>
      <p>
        <Link to="/legal">← {t('legal:back')}</Link>
      </p>
      <PageHead
        title={t('title', { page: finding.pageTitle || finding.page })}
        lead={
          <>
            {t('lead', { verdict, confidence: finding.confidence })}
            <span className="stranger-address">{finding.url ?? finding.page}</span>
          </>
        }
        actions={
          <Button onClick={() => setHelp(true)}>
            {t('keys')} <kbd>?</kbd>
          </Button>
        }
      />
      <nav className="view-choice" aria-label={t('view.label')}>
        {VIEWS.map((each) => (
          <Button
            key={each}
            aria-pressed={view === each}
            type={view === each ? 'primary' : 'default'}
            onClick={() => show(each)}
          >
            {t(`view.${each}`)}
          </Button>
        ))}
      </nav>
      <div className="finding-columns">
        <div>
          {view === 'compare' && <CompareView finding={finding} active={active} onActive={jump} />}
          {view === 'source' && <SourceView finding={finding} />}
          {view === 'screenshot' && <ScreenshotView findingId={finding.id} />}
          {view === 'proof' && <ProofView finding={finding} />}
        </div>
        <div>
          <FindingActions finding={finding} tag={tag} />
          <FindingSide finding={finding} />
        </div>
      </div>
      <KeyHelp
        isOpen={isHelp}
        onClose={() => setHelp(false)}
        keys={[
          ['n', t('key.next')],
          ['p', t('key.before')],
          ['1', t('key.compare')],
          ['2', t('key.source')],
          ['3', t('key.screenshot')],
          ['4', t('key.proof')],
          ['?', t('key.help')],
        ]}
      />
    </>
  );
}

/** @param named from 1, as an address says it */
function firstMatch(named: string | null, count: number): number {
  const at = Number(named) - 1;
  return Number.isInteger(at) && at >= 0 && at < count ? at : 0;
}
