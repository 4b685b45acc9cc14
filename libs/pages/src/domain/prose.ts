import { weighedLength } from './letters.js';
import type { PageElement } from './page-tree.js';

/** Shorter text nodes are labels, headings and links rather than running text; in Latin-letter units. */
const SHORTEST = 45;

/** How much running text outside links each element holds, and so what share of the page's. */
export class Prose {
  private readonly held = new Map<PageElement, number>();
  private readonly total: number;

  constructor(root: PageElement) {
    this.total = this.measure(root);
  }

  /** 0..1; 0 for every element of a page without running text. */
  shareOf(element: PageElement): number {
    return this.total === 0 ? 0 : (this.held.get(element) ?? 0) / this.total;
  }

  private measure(element: PageElement): number {
    if (element.tag === 'script' || element.tag === 'style' || element.tag === 'a' || element.tag === 'template')
      return 0;
    let sum = 0;
    for (const child of element.children) {
      if (child.kind === 'element') sum += this.measure(child);
      else if (child.kind === 'text' && child.text.length > 15) {
        const length = weighedLength(child.text.trim());
        if (length >= SHORTEST) sum += length;
      }
    }
    if (sum > 0) this.held.set(element, sum);
    return sum;
  }
}
