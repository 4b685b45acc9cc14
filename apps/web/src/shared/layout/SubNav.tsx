import { NavLink } from 'react-router';

interface SubNavProps {
  readonly label: string;
  /** Address and name; `end` where only the address itself counts, not what lies under it. */
  readonly links: readonly { readonly to: string; readonly text: string; readonly end?: boolean }[];
}

/** The screens of one desk, in a row that wraps where it is too long. */
export function SubNav({ label, links }: SubNavProps) {
  return (
    <nav className="sub-nav" aria-label={label}>
      {links.map(({ to, text, end = false }) => (
        <NavLink key={to} to={to} end={end}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
