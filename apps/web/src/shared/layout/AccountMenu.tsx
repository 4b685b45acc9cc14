import { UserOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { session } from '../../session/session.js';
import { forgetDrafts } from '../drafts/forget-drafts.js';
import { ProblemNote } from '../problem/ProblemNote.js';

/** Who is signed in, and the ways out. The browser's own popover closes by Escape and by a click elsewhere. */
export function AccountMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useQuery({ queryKey: ['desk', 'me'], queryFn: () => answer(api.GET('/api/v1/me')), staleTime: 300_000 });
  const leaving = useMutation({
    mutationFn: (reach: 'HERE' | 'EVERYWHERE') => session.signOut(reach),
    onSuccess: () => {
      forgetDrafts();
      return navigate('/');
    },
  });
  const name = me.data?.account.displayName ?? me.data?.account.email ?? '';
  return (
    <div className="account">
      <button
        type="button"
        className="account-button"
        popoverTarget="account-menu"
        aria-label={name === '' ? t('account.label') : `${t('account.label')}: ${name}`}
      >
        <UserOutlined aria-hidden="true" /> <span className="wide-only">{name}</span>
      </button>
      <div id="account-menu" popover="auto" className="account-menu">
        <p className="quiet">{[name, me.data?.partner?.name].filter(Boolean).join(' · ')}</p>
        <Button block disabled={leaving.isPending} onClick={() => leaving.mutate('HERE')}>
          {t('account.signOut')}
        </Button>
        <Button block disabled={leaving.isPending} onClick={() => leaving.mutate('EVERYWHERE')}>
          {t('account.signOutEverywhere')}
        </Button>
        {leaving.error !== null && <ProblemNote error={leaving.error} />}
      </div>
    </div>
  );
}
