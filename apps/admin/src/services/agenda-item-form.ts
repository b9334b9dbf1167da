import type { AgendaProblemCode, Item } from '@plenum/agenda';
import { localInstant, localMoment } from './local-instant.ts';

/** An item as somebody typed it; `after` and `apart` name other items. */
export type ItemForm = {
  titleEn: string;
  titleRu: string;
  titleKk: string;
  minutes: string;
  minutesAtLeast: string;
  kind: string;
  priority: string;
  audience: string;
  speakers: string;
  fixed: string;
  place: string;
  places: string;
  screen: string;
  motions: string;
  after: string[];
  apart: string[];
};

export type ItemProblem = { field: keyof ItemForm; code: AgendaProblemCode };

export const itemKinds = ['plenary', 'commission', 'break', 'social'] as const satisfies Item['kind'][];
export const itemPriorities = ['must', 'should', 'could'] as const satisfies Item['priority'][];
const itemPlaces = ['first', 'last'] as const;

export const emptyItemForm: ItemForm = {
  titleEn: '',
  titleRu: '',
  titleKk: '',
  minutes: '',
  minutesAtLeast: '',
  kind: 'plenary',
  priority: 'should',
  audience: '',
  speakers: '',
  fixed: '',
  place: '',
  places: '',
  screen: '',
  motions: '',
  after: [],
  apart: [],
};

/** What stands in the fields for an item that is there. */
export function formOfItem(item: Item, timeZone: string): ItemForm {
  const { title, minutes, minutesAtLeast, fixed, needs } = item;
  const written = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    titleEn: title.en ?? '',
    titleRu: title.ru ?? '',
    titleKk: title.kk ?? '',
    minutes: String(minutes),
    minutesAtLeast: written(minutesAtLeast),
    kind: item.kind,
    priority: item.priority,
    audience: item.audience ?? '',
    speakers: item.speakers?.join('; ') ?? '',
    fixed: fixed === undefined ? '' : localMoment(fixed, timeZone),
    place: item.place ?? '',
    places: written(needs?.places),
    screen: needs?.screen ? 'yes' : '',
    motions: item.motions?.join('; ') ?? '',
    after: [...(item.after ?? [])],
    apart: [...(item.apart ?? [])],
  };
}

/** Reads the fields; titles in other languages stay as they were. */
export function readItemForm(
  form: ItemForm,
  { id, title, timeZone }: { id: string; title: Item['title']; timeZone: string },
): { item: Item } | { problems: ItemProblem[] } {
  const problems: ItemProblem[] = [];
  const tell = (field: keyof ItemForm, code: AgendaProblemCode) => problems.push({ field, code });
  const number = (field: 'minutes' | 'minutesAtLeast' | 'places', most: number) => {
    const text = form[field].trim();
    if (text === '') return undefined;
    if (/^\d{1,7}$/.test(text) && Number(text) <= most) return Number(text);
    tell(field, field === 'places' ? 'out-of-range' : 'impossible-minutes');
    return undefined;
  };
  const one = <V extends string>(field: 'kind' | 'priority' | 'place', values: readonly V[]) => {
    const value = values.find((known) => known === form[field]);
    if (value === undefined && !(field === 'place' && form.place === '')) tell(field, 'not-allowed');
    return value;
  };
  const titles = { en: form.titleEn.trim(), ru: form.titleRu.trim(), kk: form.titleKk.trim() };
  if (Object.values(titles).every((text) => text === '')) tell('titleEn', 'empty');
  const minutes = number('minutes', 1440);
  if (form.minutes.trim() === '') tell('minutes', 'missing');
  const minutesAtLeast = number('minutesAtLeast', 1440);
  const places = number('places', 1_000_000);
  const [kind, priority] = [one('kind', itemKinds), one('priority', itemPriorities)];
  const place = one('place', itemPlaces);
  const fixed = form.fixed.trim();
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(fixed);
  const at = isMoment ? localInstant(fixed, timeZone) : undefined;
  if (fixed !== '' && at === undefined) tell('fixed', isMoment ? 'missing-hour' : 'bad-instant');
  if (problems.length > 0 || minutes === undefined || !kind || !priority) return { problems };
  const several = (text: string) => text.split(/[;,]/).flatMap((part) => part.trim() || []);
  const lists = {
    after: form.after,
    apart: form.apart,
    speakers: several(form.speakers),
    motions: several(form.motions),
  };
  const audience = form.audience.trim();
  const needs = { ...(places === undefined ? {} : { places }), ...(form.screen ? { screen: true } : {}) };
  return {
    item: {
      id,
      title: Object.fromEntries(Object.entries({ ...title, ...titles }).filter(([, text]) => text !== '')),
      minutes,
      ...(minutesAtLeast === undefined ? {} : { minutesAtLeast }),
      kind,
      ...Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0)),
      ...(at === undefined ? {} : { fixed: at.replace('.000Z', 'Z') }),
      ...(place === undefined ? {} : { place }),
      priority,
      ...(audience === '' || audience === 'all' ? {} : { audience }),
      ...(Object.keys(needs).length === 0 ? {} : { needs }),
    },
  };
}
