import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { PageHead } from '../../shared/layout/PageHead.js';
import { ProblemNote } from '../../shared/problem/ProblemNote.js';
import { session } from '../session.js';
import { useSession } from '../use-session.js';
import { nextAddress } from './next-address.js';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** `/sign-in`: for partners and the publisher's own people. */
export function SignInPage() {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const next = nextAddress(search.get('next'));
  const state = useSession();
  const signIn = useMutation({
    mutationFn: ({ email, password }: Credentials) => session.signIn(email, password),
    onSuccess: () => navigate(next, { replace: true }),
  });
  if (state.kind === 'SOMEBODY') return <Navigate to={next} replace />;
  return (
    <div className="narrow">
      <PageHead title={t('title')} lead={t('lead')} />
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
        <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('emailMissing') }]}>
          <Input type="email" autoComplete="username" autoFocus maxLength={254} />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
          <Input.Password autoComplete="current-password" maxLength={1024} />
        </Form.Item>
        {signIn.error !== null && <ProblemNote error={signIn.error} />}
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('submit')}
        </Button>
      </Form>
    </div>
  );
}
