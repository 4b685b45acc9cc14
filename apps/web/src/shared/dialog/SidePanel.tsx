import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface SidePanelProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What the cross says to who does not see it. */
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/**
 * A panel over the screen, from its side; the browser's own dialog keeps the focus inside and closes it with Escape.
 * WHY not Ant Design's Drawer or Modal: they lock the page's scroll by a style without nonce (docs/adr/0011).
 */
export function SidePanel({ isOpen, onClose, title, closeLabel, children }: SidePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const { current } = dialog;
    if (current === null || current.open === isOpen) return;
    if (isOpen) current.showModal();
    else current.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="side-panel" aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={closeLabel} onClick={onClose} />
      </header>
      {isOpen && children}
    </dialog>
  );
}
