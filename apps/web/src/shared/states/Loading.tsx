import { useEffect, useState } from 'react';

/** What comes at once needs no sign that it is coming. */
const PATIENCE_MS = 250;

/** The place of something that is on its way. WHY no component of Ant Design: it stands where the theme is not there yet. */
export function Loading() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="state" role="status" aria-busy="true">
      {isLate && <span className="spinner" />}
    </div>
  );
}
