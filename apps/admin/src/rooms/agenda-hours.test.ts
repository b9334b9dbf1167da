import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaHouse, revisionAt } from '../rehearsal/agenda-house.ts';
import { houseInUse } from '../rehearsal/house.ts';
import { words } from '../rehearsal/words.ts';

type House = Awaited<ReturnType<typeof agendaHouse>>;
let house: House['house'];
let browser: House['browser'];
beforeAll(async () => {
  ({ house, browser } = await houseInUse());
});
afterAll(async () => {
  expect(house.reports).toEqual([]);
  await house.close();
});

const form = {
  windows: '2027-04-16 10:00-13:00\n\n2027-04-17 09:00–12:00',
  breaks: 'Tea; 20; 150\nLunch; 60; 12:00-13:00; 2027-04-16',
  rooms: 'hall; 80; screen\nattic; 10',
  changeover: '5',
  buffer: '1/10',
};
const send = async (more: Partial<typeof form> & { revision?: string }) => {
  const answer = await browser.post('/agenda/hours', { ...form, ...more });
  return { status: answer.status, text: words(await answer.text()) };
};

describe('hours of work, breaks and rooms', () => {
  it('tell by their lines all that cannot be, in one pass', async () => {
    const unread = await send({
      windows: '16 April 10-13',
      rooms: 'hall; many\nattic; 10; lamp',
      changeover: 'x',
    });
    expect(unread.status).toBe(422);
    expect(unread.text).toContain('3 fields need another look');
    expect(unread.text).toContain(
      'Line 1: This is not of the form that is asked for; found: “16 April 10-13”.',
    );
    expect(unread.text).toContain(
      'Line 2: This is not of the form that is asked for; found: “attic; 10; lamp”.',
    );
    const unsound = await send({
      windows: '2027-04-16 13:00-10:00\n2027-04-16 14:00-16:00\n2027-04-16 15:00-17:00',
      breaks: 'Tea; 20; 16:00-16:10',
      rooms: 'hall; 80\nhall; 10',
      buffer: 'half',
    });
    expect(unsound.text).toContain('Line 1: The hours of work end before they begin');
    expect(unsound.text).toContain('Line 3: Two hours of work overlap');
    expect(unsound.text).toContain('Line 2: This name is taken twice; found: “hall; 10”.');
    expect(unsound.text).toContain('Line 1: So many minutes cannot be; found: “Tea; 20; 16:00-16:10”.');
    expect(unsound.text).toContain('This is not a share such as 1/10 or 0.1; found: “half”.');
    expect((await send({ windows: '' })).text).toContain('There is nothing here.');
  });

  it('begin an agenda where there was none, once', async () => {
    expect((await send({})).status).toBe(303);
    // Sent again it is an old page: there is one agenda, and what stands is shown.
    expect((await send({ buffer: '1/5' })).status).toBe(409);
    expect(words(await browser.read('/agenda'))).toContain(
      'There are 6 h of work and nothing on the agenda yet.',
    );
    const page = await browser.read('/agenda/hours');
    expect(page).toContain('2027-04-16 10:00-13:00\n2027-04-17 09:00-12:00');
    expect(page).toContain('Tea; 20; 150\nLunch; 60; 12:00-13:00; 2027-04-16');
    expect(page).toContain('hall; 80; screen\nattic; 10');
    expect(page).toContain('value="1/10"');
  });

  it('are not changed so that an item could no longer be held', async () => {
    const { house: other, browser: visitor } = await agendaHouse();
    const revision = await revisionAt(visitor, '/agenda/hours');
    const answer = await visitor.post('/agenda/hours', {
      ...form,
      windows: '2027-04-16 10:00-10:45',
      breaks: '',
      revision,
    });
    expect(answer.status).toBe(422);
    expect(words(await answer.text())).toContain(
      'the agenda does not hold: <script>alert("1")</script>: this is longer than the longest day',
    );
    await other.close();
  });
});
