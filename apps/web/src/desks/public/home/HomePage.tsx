import { AuditOutlined, FileProtectOutlined, FlagOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../../shared/layout/use-page-title.js';
import { usePublisher } from '../../../shared/publisher/use-publisher.js';
import { NumberForm } from './NumberForm.js';

const SERVICES = [
  { to: '/verify', key: 'verify', icon: <SafetyCertificateOutlined /> },
  { to: '/agents', key: 'agents', icon: <AuditOutlined /> },
  { to: '/claim', key: 'claim', icon: <FileProtectOutlined /> },
  { to: '/report', key: 'report', icon: <FlagOutlined /> },
] as const;

/** `/`: what anybody can do here, the commonest of it at once. */
export function HomePage() {
  const { t } = useTranslation('home');
  const publisher = usePublisher();
  usePageTitle(t('tab'));
  return (
    <div className="home">
      <section className="home-hero">
        <p className="home-publisher">{publisher}</p>
        <h1>{t('title')}</h1>
        <p className="page-lead">{t('lead')}</p>
        <NumberForm />
      </section>
      <ul className="home-services">
        {SERVICES.map(({ to, key, icon }) => (
          <li key={key}>
            <Link to={to}>
              <span className="home-icon" aria-hidden="true">
                {icon}
              </span>
              <strong>{t(`${key}.title`)}</strong>
              <span>{t(`${key}.text`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="home-track">
        {t('track.text')} <Link to="/track">{t('track.link')}</Link>
      </p>
    </div>
  );
}
