import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaHouse } from '../rehearsal/agenda-house.ts';
import { planned } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

/*
 * The only timetable there can be: Opening 10:00-10:30, the report 10:30-11:30, Vote 11:30-12:00, Wages beside Peace
 * 12:00-13:00; Almaty is five hours before UTC. That schedule.xml keeps to its XSD is tested where it is written.
 */
let house: Awaited<ReturnType<typeof agendaHouse>>['house'];
let browser: Awaited<ReturnType<typeof agendaHouse>>['browser'];
beforeAll(async () => {
  ({ house, browser } = await agendaHouse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const path = '/agenda/exchange';
const send = async (text: string) => {
  const form = new FormData();
  form.append('schedule', new File([text], 'somebody.json'));
  const answer = await browser.form(path, form);
  const page = await answer.text();
  return { status: answer.status, page, says: words(page) };
};
/** What the form under a dry run would send. */
function taking(page: string): URLSearchParams {
  const fields = [...page.matchAll(/name="(seen|slot)" value="([^"]*)"/g)];
  return new URLSearchParams(
    fields.map(([, name = '', value = '']): [string, string] => [name, value.replaceAll('&quot;', '"')]),
  );
}

describe('a timetable for other programs', () => {
  it('is not there before it has been drafted', async () => {
    expect((await browser.get(`${path}/schedule.xml`)).status).toBe(404);
    expect(words(await browser.read(path))).toContain('There is no timetable yet');
    await browser.post('/agenda/draft');
    await planned(browser, '/agenda');
  });

  it('is a schedule.xml, a schedule.json and a table, each with all five slots', async () => {
    const xml = await browser.get(`${path}/schedule.xml`);
    expect(xml.headers.get('content-disposition')).toBe('attachment; filename="schedule.xml"');
    const text = await xml.text();
    expect(text).toContain('<day index="1" date="2027-04-16"');
    expect(text.match(/<event /g)).toHaveLength(5);
    expect(text).not.toContain('<script>');
    const json = JSON.parse(await browser.read(`${path}/schedule.json`)) as {
      schedule: { conference: { title: string } };
    };
    expect(json.schedule.conference.title).toBe('Small Conference');
    expect(await browser.read(`${path}/timetable.csv`)).toMatch(
      /2027-04-16,10:00,10:30,30,hall,open,Opening/,
    );
  });

  it('comes back as it went and changes nothing', async () => {
    const { status, says } = await send(await browser.read(`${path}/schedule.json`));
    expect(status).toBe(200);
    expect(says).toContain('It changes nothing.');
    expect((await send(await browser.read(`${path}/timetable.csv`))).says).toContain('It changes nothing.');
  });

  it('tells all that is wrong with a file, and takes nothing of it', async () => {
    const broken = await send('{ <b>');
    expect(broken.status).toBe(422);
    expect(broken.says).toContain('This is not JSON.');
    const table = 'date,from,minutes,item\n2027-04-16,25:99,0,vote\n2027-04-16,12:00,30,<b>no one\n';
    const cells = await send(table);
    expect(cells.status).toBe(422);
    expect(cells.says).toContain('1 thing is wrong in the file.');
    expect(cells.page).not.toContain('<b>no one');
    expect(cells.says).toContain('On no agenda here, and left aside: <b>no one.');
    expect((await send('')).status).toBe(422);
  });

  it('is looked at first and then taken, all of it, once', async () => {
    const { says, page } = await send('date,from,minutes,item,room\n2027-04-16,10:30,60,peace,attic\n');
    expect(says).toContain('What it would change');
    const form = taking(page);
    expect((await browser.form(`${path}/take`, form)).headers.get('location')).toBe('/agenda');
    expect(words(await browser.read('/agenda'))).toMatch(/10:30–11:30 ?Peace/);
    // Too short for what it needs: the reason is told, and nothing is pinned.
    const short = await send('date,from,minutes,item\n2027-04-16,12:00,20,vote\n');
    const refused = await browser.form(`${path}/take`, taking(short.page));
    expect(refused.status).toBe(422);
    // The timetable that was looked at is no more.
    expect((await browser.form(`${path}/take`, form)).status).toBe(409);
    form.set('slot', '{"item":"peace"}');
    expect((await browser.form(`${path}/take`, form)).status).toBe(404);
  });
});
