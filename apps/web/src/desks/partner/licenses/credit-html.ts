const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A credit line as a paragraph to be put under a headline. @param language BCP 47 tag of the line */
export function creditHtml(line: string, language: string): string {
  return `<p class="source" lang="${escaped(language)}">${escaped(line)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
}
