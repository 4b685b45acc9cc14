import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../../../shared/dialog/SidePanel.js';
import { useKeptDraft } from '../../../shared/drafts/kept-draft.js';
import { Field } from '../common/Field.js';
import { useColleagues } from '../common/people.js';
import { GROUNDS, type Ground, type Settling } from './triage-actions.js';

export type PanelKind = 'assign' | 'open' | 'dismiss';

interface ActionPanelProps {
  readonly kind: PanelKind | undefined;
  readonly count: number;
  readonly onClose: () => void;
  readonly onAssign: (to: string) => void;
  readonly onSettle: (settling: Settling) => void;
}

/** Asks what an action on several matters still needs: to whom, on what ground, and why. */
export function ActionPanel({ kind, count, onClose, onAssign, onSettle }: ActionPanelProps) {
  const { t } = useTranslation(['inbox', 'legal']);
  return (
    <SidePanel
      isOpen={kind !== undefined}
      onClose={onClose}
      title={kind === undefined ? '' : t(`panel.${kind}`, { count })}
      closeLabel={t('legal:close')}
    >
      {kind === 'assign' && <AssignForm onAssign={onAssign} />}
      {(kind === 'open' || kind === 'dismiss') && (
        <SettleForm kind={kind} note={t('panel.reportsOnly')} onSettle={onSettle} />
      )}
    </SidePanel>
  );
}

function AssignForm({ onAssign }: Pick<ActionPanelProps, 'onAssign'>) {
  const { t } = useTranslation('inbox');
  const colleagues = useColleagues();
  const lawyers = (colleagues.data ?? []).filter(({ roles }) => roles.includes('LEGAL'));
  const [to, setTo] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== '') onAssign(to);
      }}
    >
      <Field label={t('panel.to')}>
        <select value={to} onChange={({ target }) => setTo(target.value)} required>
          <option value="" disabled />
          {lawyers.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </select>
      </Field>
      <Button type="primary" htmlType="submit">
        {t('act.assign')}
      </Button>
    </form>
  );
}

/** @param kind `open`: a case is made of it */
export function SettleForm(props: {
  readonly kind: 'open' | 'dismiss';
  readonly note?: string;
  /** What was written is kept until this is done. */
  readonly onSettle: (settling: Settling) => unknown;
}) {
  const { kind, onSettle } = props;
  const { t } = useTranslation(['inbox', 'legal']);
  const { draft, setDraft, forget } = useKeptDraft(`triage.${kind}`, { reason: '', ground: '' });
  const [isTried, setTried] = useState(false);
  const isWhole = draft.reason.trim() !== '' && (kind === 'open' || draft.ground !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isWhole) return;
        const ground = draft.ground as Ground;
        const settling = { reason: draft.reason.trim(), ...(kind === 'dismiss' ? { ground } : {}) };
        void Promise.resolve(onSettle(settling)).then(
          () => forget({ reason: '', ground: '' }),
          () => undefined,
        );
      }}
    >
      {props.note !== undefined && <p className="quiet">{props.note}</p>}
      {kind === 'dismiss' && (
        <Field label={t('panel.ground')} error={isTried && draft.ground === '' ? t('legal:missing') : undefined}>
          <select value={draft.ground} onChange={({ target }) => setDraft({ ...draft, ground: target.value })}>
            <option value="" disabled />
            {GROUNDS.map((ground) => (
              <option key={ground} value={ground}>
                {t(`ground.${ground}`)}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field
        label={t('legal:reason')}
        help={t('legal:reasonHelp')}
        error={isTried && draft.reason.trim() === '' ? t('legal:missing') : undefined}
      >
        <textarea
          rows={5}
          maxLength={4_000}
          value={draft.reason}
          onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
        />
      </Field>
      <Button type="primary" htmlType="submit" danger={kind === 'dismiss'}>
        {t(`act.${kind}`)}
      </Button>
    </form>
  );
}
