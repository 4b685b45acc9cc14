import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Said for a moment once it is copied. */
  readonly doneLabel: string;
}

const SHOWN_MS = 3_000;

/** Puts a text on the clipboard, and says that it is there. */
export function CopyButton({ text, label, doneLabel }: CopyButtonProps) {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = window.setTimeout(() => setDone(false), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [isDone]);
  return (
    <>
      <Button
        size="small"
        icon={isDone ? <CheckOutlined aria-hidden="true" /> : <CopyOutlined aria-hidden="true" />}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
      >
        {isDone ? doneLabel : label}
      </Button>
      <span role="status" className="unseen">
        {isDone && doneLabel}
      </span>
    </>
  );
}
