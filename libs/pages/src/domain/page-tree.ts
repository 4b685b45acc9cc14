/** A page as its parser saw it: elements, text and comments, nothing computed. Tags and attribute names in lower case. */
export interface PageElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The names in its `class` attribute. */
  readonly classes: readonly string[];
  /** Absent only on the root, which stands for the document itself and has the tag `#document`. */
  readonly parent: PageElement | undefined;
  readonly children: readonly PageNode[];
}

export interface PageText {
  readonly kind: 'text';
  readonly text: string;
}

export interface PageComment {
  readonly kind: 'comment';
  readonly text: string;
}

export type PageNode = PageElement | PageText | PageComment;

/** All text below an element, whitespace collapsed; scripts and styles included where the element is one. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  const open: PageNode[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') parts.push(node.text);
    else if (node.kind === 'element')
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined) open.push(child);
      }
  }
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** A short path a person can find again in the page's source, e.g. `div#main > p.lead`. At most the last five steps. */
export function pathOf(element: PageElement): string {
  const steps: string[] = [];
  for (let at: PageElement | undefined = element; at?.parent !== undefined && steps.length < 5; at = at.parent) {
    const id = at.attributes.id;
    const [name] = at.classes;
    steps.unshift(at.tag + (id ? `#${id}` : name ? `.${name}` : ''));
    if (id) break;
  }
  return steps.join(' > ');
}
