import { given, type Item, listOf, sourceLabelOf, textOf } from './draft-fields.js';
import { originOf, type SourceLabels } from './source-label.js';
import { type ComponentDraft, type InfoSource, NEWS_TYPES, type NewsType, type WorkComponent } from './work.js';

/** Whose the part is: its own source label alone decides, never the work's. */
export function componentOf(draft: ComponentDraft, labels: SourceLabels): WorkComponent {
  const judged = originOf(draft.sourceLabel, labels);
  return {
    ...draft,
    origin: judged.origin,
    ...given('source', judged.origin === 'THIRD_PARTY' ? judged.source : undefined),
  };
}

/** Parts as our own record names them: `components: [{type, title, source, uri}]`. */
export function componentsIn(item: Item): readonly ComponentDraft[] {
  return listOf(item, 'components').map((part) => ({
    type: newsType(part.type) ?? 'component',
    title: textOf(part, 'title') ?? 'untitled',
    ...given('sourceLabel', textOf(part, 'source')),
    ...given('uri', textOf(part, 'uri')),
  }));
}

/** Kinds of associated items that are shown within the work; a related text is a work of its own. */
const SHOWN: readonly NewsType[] = ['picture', 'graphic', 'audio', 'video', 'component'];

/** Parts of a ninjs item: its associations that are shown within it. */
export function associatedParts(
  item: Item,
  infoSources: (part: Item) => readonly InfoSource[],
): readonly ComponentDraft[] {
  return listOf(item, 'associations').flatMap((part): ComponentDraft[] => {
    const type = newsType(part.type);
    if (type === undefined || !SHOWN.includes(type)) return [];
    const headline = listOf(part, 'headlines').map((each) => textOf(each, 'value'))[0];
    const label = sourceLabelOf(infoSources(part)) ?? textOf(part, 'copyrightHolder');
    return [
      {
        type,
        title: headline ?? textOf(part, 'title') ?? textOf(part, 'name') ?? textOf(part, 'uri') ?? 'untitled',
        ...given('sourceLabel', label),
        ...given('uri', textOf(part, 'uri')),
      },
    ];
  });
}

function newsType(value: unknown): NewsType | undefined {
  return NEWS_TYPES.find((type) => type === value);
}
