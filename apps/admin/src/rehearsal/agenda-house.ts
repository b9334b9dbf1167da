import { openHouse, passphrase } from './house.ts';
import { hostileName, smallConference } from './small-conference.ts';

/*
 * One day in Almaty, 10:00 to 13:00 (05:00 to 08:00 UTC), two rooms. By hand: opening 30, report 60 and vote 30 come
 * one after the other, 10:00, 10:30 and 11:30, to 12:00; two commissions of 60 run side by side from 12:00 to 13:00.
 * Five items ask for 240 minutes in 180, and everything fits.
 */
const hours = {
  windows: [{ date: '2027-04-16', from: '10:00', to: '13:00' }],
  meetingRooms: [
    { id: 'hall', places: 80, screen: true },
    { id: 'attic', places: 10 },
  ],
};
const rows = [
  'id,title_en,title_ru,title_kk,minutes,kind,after,fixed,priority,speakers_from,audience',
  'open,Opening,Открытие,Ашылуы,30,plenary,,first,must,,',
  `report,"${hostileName.replaceAll('"', '""')}",Отчёт,Есеп,60,plenary,open,,must,almaty,`,
  'vote,Vote,Голосование,Дауыс беру,30,plenary,report,,must,,',
  'wages,Wages,Зарплата,Жалақы,60,commission,vote,,must,oral,labour',
  'peace,Peace,Мир,Бейбітшілік,60,commission,vote,,should,almaty,youth',
].join('\n');

/** A house with the small conference and an agenda of one day: for tests. */
export async function agendaHouse() {
  const house = await openHouse();
  const browser = house.browser();
  await browser.post('/begin', { passphrase, again: passphrase });
  const [settled] = smallConference();
  const files = {
    'conference.json': JSON.stringify({ ...JSON.parse((await settled?.text()) ?? ''), ...hours }),
  };
  const answer = await browser.send('/open/files', smallConference({ ...files, 'agenda.csv': rows }));
  if (answer.status !== 303) throw new Error(await answer.text());
  return { house, browser };
}

/** The revision that a form on a page was made from. */
export async function revisionAt(
  browser: Awaited<ReturnType<typeof agendaHouse>>['browser'],
  path: string,
): Promise<string> {
  return /name="revision" value="(\d+)"/.exec(await browser.read(path))?.[1] ?? '';
}
