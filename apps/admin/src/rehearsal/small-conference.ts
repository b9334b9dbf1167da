/** A conference small enough to be planned in a moment, with names that would break a careless page: for tests. */
export const hostileName = '<script>alert("1")</script>';
export const hostileFund = `"><img src=x onerror='alert(2)'> & Co`;

const settled = {
  name: { en: 'Small Conference', ru: 'Малая конференция', kk: 'Шағын конференция' },
  opens: '2027-04-16T10:00',
  closes: '2027-04-18T15:00',
  timeZone: 'Asia/Almaty',
  currency: 'KZT',
  seats: 8,
  nights: 2,
  perNight: 5000,
  perHead: { mealsPerDay: 3000, days: 3, papers: 1000 },
  venues: [{ id: 'main', city: 'Almaty', seats: 8, hire: 20_000, status: 'booked' }],
  fixedCosts: [{ name: 'Printing', amount: 5000 }],
  rules: {
    entitlement: { onePerMembers: 20, orPart: true, minimum: 1 },
    minimumPerBranch: 1,
    respectRank: true,
    quorum: { of: 'delegates-entitled', atLeast: '1/2' },
    quotas: [{ where: { gender: 'woman' }, atLeast: '1/3' }],
    mustAttendRoles: ['credentials-committee'],
  },
};

const tables: Record<string, string[]> = {
  'branches.csv': [
    'id,name_en,name_ru,name_kk,time_zone,members,local_conference_date',
    'almaty,Almaty,Алматы,Алматы,Asia/Almaty,65,2027-02-01',
    'oral,Uralsk,Уральск,Орал,Asia/Oral,40,2027-02-04',
  ],
  'delegates.csv': [
    'id,branch,code_name,status,rank,gender,age_band,sector,needs,role,own_contribution_kzt,extra_cost_kzt,companions',
    'D1,almaty,Ізгі 1,elected,1,man,under-30,health,,credentials-committee,0,0,0',
    `D2,almaty,${JSON.stringify(hostileName).replace(/\\"/g, '""')},elected,2,woman,30-59,miners,wheelchair,,0,0,0`,
    'D3,almaty,Рябина 3,elected,3,woman,30-59,youth,,,0,0,0',
    'D4,almaty,Әуен 4,elected,4,man,60-plus,beekeepers,,,0,0,0',
    'D5,oral,Эхо 5,elected,1,woman,30-59,miners,,,0,0,0',
    'D6,oral,Самал 6,elected,2,man,30-59,miners,,,0,0,0',
    'D7,oral,Арыс 7,alternate,1,man,30-59,miners,,,0,0,0',
  ],
  'others.csv': [
    'id,kind,branch,takes_a_seat,own_contribution_kzt,nights,note',
    'O1,interpreter,almaty,yes,0,0,kk/ru',
  ],
  'fares.csv': [
    'branch,mode,return_fare_kzt,minutes_one_way,nights,extra_nights,name_on_ticket',
    'almaty,local,1000,40,0,0,no',
    'oral,train,20000,2945,2,0,yes',
  ],
  'exchange-rates.csv': ['from,to,rate,date', 'EUR,KZT,545.10,2026-11-20'],
  'funds.csv': [
    'id,name,amount,currency,status,probability,earmark',
    'dues,Dues,100000,KZT,received,1,',
    `germany,"${hostileFund.replaceAll('"', '""')}",50,EUR,pledged,0.5,gender=woman`,
    'raffle,Raffle,180000,KZT,hoped,0.5,',
  ],
  'pickets.csv': [
    'id,section,country,city,time_zone,latitude,longitude,place,minutes,place_open,people_available,law_earliest,law_latest,expected_turnout,evening_news_deadline,police_notice_days,advice',
    'berlin,German section,DE,Berlin,Europe/Berlin,52.517,13.3889,Embassy,90,09:00-12:00,09:00-18:00,,,40,17:00,2,plan',
    'moscow,Moscow organisation,RU,Moscow,Europe/Moscow,55.7558,37.6173,Embassy,60,09:00-12:30,08:00-18:00,,,1,,0,lawyer first',
  ],
};

/** Its files by name; a change replaces a file's text, or leaves the file out. */
export function smallConference(changes: Record<string, string | undefined> = {}): File[] {
  const texts: Record<string, string | undefined> = {
    'conference.json': JSON.stringify(settled),
    ...Object.fromEntries(Object.entries(tables).map(([name, lines]) => [name, `${lines.join('\n')}\n`])),
    ...changes,
  };
  return Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [new File([text], name)],
  );
}
