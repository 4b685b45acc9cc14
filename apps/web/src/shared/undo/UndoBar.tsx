import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import './undo.css';

interface UndoBarProps {
  /** What was done, or will be; undefined hides the bar. */
  readonly label: string | undefined;
  readonly onUndo: () => void;
  /** Absent where it is done already. */
  readonly onNow?: () => void;
}

/** At the foot of the screen for some seconds: what was done, and the way back. */
export function UndoBar({ label, onUndo, onNow }: UndoBarProps) {
  const { t } = useTranslation('undo');
  return (
    <div className="undo-place" role="status">
      {label !== undefined && (
        <div className="undo-bar">
          <span>{label}</span>
          <Button onClick={onUndo}>
            {t('undo')} <kbd>z</kbd>
          </Button>
          {onNow !== undefined && <Button onClick={onNow}>{t('now')}</Button>}
        </div>
      )}
    </div>
  );
}
