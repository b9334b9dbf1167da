import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { TimetableView } from '../services/timetable-view.ts';
import { durationWords, titleIn } from './agenda-words.ts';
import { Said } from './said.tsx';

/** Whether it all fits, and what is not reached. */
export function AgendaSentence({ reader, view }: { reader: Reader; view: TimetableView }) {
  const { items, business, hours, unplaced, errors } = view;
  const names = unplaced.map(({ item }) => titleIn(reader, item.title, item.id));
  const params = {
    items,
    business: durationWords(reader, business),
    hours: durationWords(reader, hours),
    errors,
    count: unplaced.length,
    names: names.slice(0, 3).join('; '),
  };
  return <Said reader={reader} key_={keyOf(view)} params={params} />;
}

function keyOf({ items, days, drafted, unplaced, errors, wrong }: TimetableView): Key {
  if (items === 0) return 'agenda.says.empty';
  if (wrong.length > 0) return 'agenda.says.wrong';
  const stands = days.some(({ sessions }) => sessions.length > 0);
  if (!stands) return drafted && drafted.conflicts.length > 0 ? 'agenda.says.no' : 'agenda.says.undrafted';
  if (unplaced.length > 0 && drafted) return 'agenda.says.notReached';
  if (unplaced.length > 0) return 'agenda.says.waiting';
  return errors > 0 ? 'agenda.says.errors' : 'agenda.says.fits';
}
