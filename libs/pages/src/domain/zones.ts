import type { PageElement } from './page-tree.js';

/** What the elements around a block say about its purpose; `article` where they say nothing. */
export type Zone = 'article' | 'navigation' | 'aside' | 'sidebar' | 'footer' | 'related' | 'comment' | 'caption';

const COMMENT =
  /(?:^|[\s_-])(?:comments?|commentlist|commentaires?|kommentare?|comentarios?|commenti|reacties|disqus|repl(?:y|ies)|respond|pinglun|post-comment|cmt)(?:$|[\s_-])|comment-?(?:list|area|box|section|wrap)/u;
const RELATED =
  /relat(?:ed|e-|e_)|recommend|recirc|(?:^|[\s_-])(?:trending|popular|most-?(?:read|viewed|popular)|more-?(?:stories|from|news|articles|on)|read-?(?:next|more)|also-?(?:like|read)|up-?next|hot-?(?:news|list)|xiangguan|tuijian|promo|teasers?|outbrain|taboola|zergnet)(?:$|[\s_-])/u;
const FOOTER = /(?:^|[\s_-])(?:footer|foot|copyright|colophon|site-?info|disclaimer)(?:$|[\s_-])|footer/u;
/** What closes the article, not the page: its source may stand there. */
const ARTICLE_END = /(?:article|post|entry|story|news|content|detail|text)-?(?:footer|foot)(?:$|[\s_-])/u;
const NAVIGATION =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|pages|tabs?|topbar|toolbar|masthead|skip-?link)(?:$|[\s_-])/u;
/** Columns and boxes beside the article: nothing in them speaks for it. */
const SIDEBAR =
  /(?:^|[\s_-])(?:sidebar|side-?(?:col|column|box|nav)?|aside|rail|right-?(?:col|rail|side|bar|column|box))(?:$|[\s_-])/u;
const ASIDE =
  /(?:^|[\s_-])(?:banner|share|sharing|social|socials|follow|newsletter|subscribe|subscription|signup|sign-?up|login|log-?in|register|advert|advertisement|adverts?|ads?|ad-?(?:slot|box|wrap|container|unit)|sponsor(?:ed)?|cookies?|consent|gdpr|modal|popup|overlay|tags?|taglist|keywords|rating|vote|poll|donate|qrcode|erweima|author-?(?:bio|box|info|card)|bio|about-?author|app-?download|tool-?bar|sharebar|share-?(?:bar|box|tools|buttons?))(?:$|[\s_-])/u;
const CAPTION =
  /caption|(?:^|[\s_-])(?:photo-?(?:desc|credit|info)|image-?(?:desc|credit|info)|img-?(?:desc|note|info|title|zhu)|tuzhu|pictext|credit|cutline)(?:$|[\s_-])/u;
/** Words that mark the article itself: a zone found by name alone does not begin on such an element. */
const ARTICLE =
  /article-?(?:body|content|text|main)|(?:post|entry|story|news|main|page)-?(?:body|content|text)|^content$|artibody|(?:^|\s)article(?:$|\s)/u;

const BY_TAG: Readonly<Record<string, Zone>> = {
  nav: 'navigation',
  menu: 'navigation',
  aside: 'sidebar',
  footer: 'footer',
  figcaption: 'caption',
  form: 'aside',
  button: 'aside',
  select: 'navigation',
  label: 'aside',
};

/** An element that holds this share of the page's running text is no side show, whatever it is called. */
const MAIN_SHARE = 0.4;

/** Comments may well outweigh a short article, but a page is never all comments. */
const ALMOST_ALL = 0.95;

function isCommentList(element: PageElement): boolean {
  const { id = '', class: classes = '' } = element.attributes;
  return (
    /^(?:div|section|ul|ol|aside)$/u.test(element.tag) &&
    /(?:^|\s)(?:comments?|comment-?list|disqus_thread)(?:$|\s)/u.test(spaced(`${id} ${classes}`))
  );
}

/**
 * The zone an element opens for what is inside it, else the one it stands in. An inner zone never turns back into `article`.
 * @param share of the page's running text inside the element, 0..1
 */
export function zoneOf(element: PageElement, above: Zone, share: number): Zone {
  if (above === 'comment' || above === 'footer' || (above === 'sidebar' && share <= MAIN_SHARE)) return above;
  if (share > MAIN_SHARE) return share < ALMOST_ALL && isCommentList(element) ? 'comment' : above;
  if (element.tag === 'footer' && isInArticle(element)) return 'aside';
  const byTag = BY_TAG[element.tag];
  if (byTag !== undefined) return byTag;
  if (element.tag === 'html' || element.tag === 'body' || element.tag === 'main' || element.tag === 'article')
    return above;
  const { id = '', class: classes = '', role } = element.attributes;
  // a paragraph is named for how it looks more often than for what it is
  if (element.tag === 'p') return CAPTION.test(spaced(`${id} ${classes}`)) ? 'caption' : above;
  if (role === 'navigation' || role === 'menu') return 'navigation';
  if (role === 'complementary') return 'sidebar';
  if (role === 'dialog') return 'aside';
  if (role === 'contentinfo') return 'footer';
  if (id === '' && classes === '') return above;
  return zoneByName(`${id} ${classes}`) ?? above;
}

function isInArticle(element: PageElement): boolean {
  for (let at = element.parent; at !== undefined; at = at.parent) if (at.tag === 'article') return true;
  return false;
}

/** Sites say the same names on each of their pages, and on many elements of each. */
const KNOWN_NAMES = new Map<string, Zone | undefined>();
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 100;

function zoneByName(idAndClasses: string): Zone | undefined {
  if (idAndClasses.length > LONGEST_KNOWN) return zoneOfNames(spaced(idAndClasses));
  if (KNOWN_NAMES.has(idAndClasses)) return KNOWN_NAMES.get(idAndClasses);
  if (KNOWN_NAMES.size >= MOST_KNOWN) KNOWN_NAMES.clear();
  const zone = zoneOfNames(spaced(idAndClasses));
  KNOWN_NAMES.set(idAndClasses, zone);
  return zone;
}

function zoneOfNames(names: string): Zone | undefined {
  if (ARTICLE.test(names)) return undefined;
  if (COMMENT.test(names)) return 'comment';
  if (RELATED.test(names)) return 'related';
  if (CAPTION.test(names)) return 'caption';
  if (ARTICLE_END.test(names)) return 'aside';
  if (FOOTER.test(names)) return 'footer';
  if (NAVIGATION.test(names)) return 'navigation';
  if (SIDEBAR.test(names)) return 'sidebar';
  return ASIDE.test(names) ? 'aside' : undefined;
}

/** camelCase parted by hyphens, lower case: `shareBar articleBody` → `share-bar article-body`. */
export function spaced(names: string): string {
  return names.replace(/([a-z])([A-Z])/gu, '$1-$2').toLowerCase();
}
