import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answer } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { PageHead } from '../../../shared/layout/PageHead.js';
import { ProblemNote } from '../../../shared/problem/ProblemNote.js';
import { EmptyState } from '../../../shared/states/EmptyState.js';
import { ErrorState } from '../../../shared/states/ErrorState.js';
import { Loading } from '../../../shared/states/Loading.js';
import { Field } from '../common/Field.js';
import { EntryCard } from './EntryCard.js';
import { entriesAbout, entriesBefore, logSize, PAGE } from './log.js';

/** `/legal/audit?before=` the whole log, newest first, or `?type=&id=` the history of one subject. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useSearchParams();
  const [type, id] = [search.get('type') ?? '', search.get('id') ?? ''];
  const isAbout = type !== '' && id !== '';
  const size = useQuery({ queryKey: ['desk', 'audit', 'size'], queryFn: logSize });
  const before = Number(search.get('before')) || (size.data ?? 0) + 1;
  const entries = useQuery({
    queryKey: ['desk', 'audit', isAbout ? [type, id] : before],
    queryFn: () => (isAbout ? entriesAbout(type, id) : entriesBefore(before)),
    enabled: isAbout || size.data !== undefined,
  });
  const found = entries.data ?? [];
  const error = entries.error ?? size.error;
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <>
            {t('lead')} {size.data !== undefined && <strong>{t('size', { size: size.data })}</strong>}
          </>
        }
      />
      <WholeLog />
      <form
        className="audit-filter"
        aria-label={t('filter.label')}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const said = (name: string): string => {
            const value = form.get(name);
            return typeof value === 'string' ? value.trim() : '';
          };
          setSearch({ type: said('type'), id: said('id') });
        }}
      >
        <Field label={t('filter.type')}>
          <input key={type} name="type" required maxLength={64} defaultValue={type} placeholder="infringement-case" />
        </Field>
        <Field label={t('filter.id')}>
          <input key={id} name="id" required maxLength={64} defaultValue={id} className="mono" />
        </Field>
        <Button htmlType="submit">{t('filter.go')}</Button>
        {isAbout && <Button onClick={() => setSearch({})}>{t('filter.clear')}</Button>}
      </form>
      {entries.isPending && error === null && <Loading />}
      {error !== null && <ErrorState error={error} onRetry={() => void entries.refetch()} />}
      {entries.isSuccess && found.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      <ol className="plain audit-entries">
        {found.map((entry) => (
          <EntryCard key={entry.hash} entry={entry} onSubject={(subject) => setSearch(subject)} />
        ))}
      </ol>
      {!isAbout && size.data !== undefined && (
        <div className="page-actions">
          <Button
            disabled={before > size.data}
            onClick={() => setSearch({ before: String(Math.min(before + PAGE, size.data + 1)) })}
          >
            {t('newer')}
          </Button>
          <Button disabled={before - PAGE <= 1} onClick={() => setSearch({ before: String(before - PAGE) })}>
            {t('older')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The service walks the whole log; what it says of single entries is proved here. */
function WholeLog() {
  const { t } = useTranslation('audit');
  const verify = useMutation({
    mutationFn: async () => {
      const answered = await answer<unknown>(api.GET('/api/v1/audit/verification'));
      return answered as { readonly size: number; readonly consistent: boolean; readonly root: string };
    },
  });
  return (
    <div className="audit-whole">
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('verify')}
      </Button>
      {verify.error !== null && <ProblemNote error={verify.error} />}
      {verify.data !== undefined && (
        <Alert
          role="status"
          showIcon
          type={verify.data.consistent ? 'success' : 'error'}
          title={verify.data.consistent ? t('consistent', { size: verify.data.size }) : t('broken')}
          description={<code>{verify.data.root}</code>}
        />
      )}
    </div>
  );
}
