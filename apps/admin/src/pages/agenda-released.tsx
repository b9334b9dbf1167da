import type { Reader } from '../reader.ts';
import type { AgendaNames } from '../services/agenda-names.ts';
import { Said } from './said.tsx';

type Props = {
  reader: Reader;
  names: AgendaNames;
  number: number;
  releasedAt: string;
  changes: readonly unknown[];
};

/** Which version was given out last, and how many items are otherwise now. */
export function ReleasedSentence({ reader, names, number, releasedAt, changes }: Props) {
  const params = {
    number,
    at: reader.moment(releasedAt, names.timeZone),
    city: reader.name(names.city),
    count: changes.length,
  };
  return <Said reader={reader} key_="agenda.releases.says" params={params} />;
}
