/** The secret of a letter's link: its last part, or the text itself. */
export function secretIn(link: string): string {
  const [last = ''] = link.trim().replace(/\/+$/, '').split('/').slice(-1);
  return last.replace(/^#/, '');
}
