import type { busy as english } from '../en/busy.ts';

/** Секциялардың күнтізбелері бос емес уақыт ретінде алынатын беттің сөздері. */
export const busy = {
  busy: 'Бос емес уақыт',
  'busy.sentence': 'Күнтізбесін берген секциялар: {all, number} ішінен {known, number}.',
  'busy.lede':
    'Күнтізбеден тек уақыт сақталады: атау да, орын да, адам да емес. Секция пикеттерінің сағаттары соны айналып белгіленеді; бұрын белгіленгені қалады, қасында айтылады.',
  'busy.file': 'Күнтізбесі, .ics файлы',
  'busy.file.hint': 'Ең көбі {megabytes, number} МБ. Секция бұрын бергенінің орнын басады.',
  'busy.take': 'Уақытын алу',
  'busy.remove': 'Алып тастау',
  'busy.sections': 'Секциялар: {day}',
  'busy.kept': 'Не сақталған',
  'busy.none': 'ештеңе',
  'busy.times': '{times, plural, other {# бос емес аралық}}, алынған уақыты: {at}',
  'busy.taken': 'бос емес: {hours}',
  'busy.clash': 'секция бос емес кезде тұрады',
  'busy.problem.too-large': 'Файл {megabytes, number} МБ-тан үлкен. Күнтізбенің қысқарақ бөлігін жіберіңіз.',
  'busy.problem.not-icalendar': 'Бұл күнтізбе файлы (.ics) емес.',
  'busy.problem.cut-short': 'Файл үзіліп қалған: үзілгенге дейінгісі оқылды.',
  'busy.problem.too-many': 'Оқиға оқылатыннан көп: алғашқы 5000-ы оқылды.',
  'busy.problem.unknown-time-zone': 'Белдеуі белгісіз, оқылмады: {times, plural, other {# оқиға}}.',
  'busy.problem.end-before-start': 'Соңы басынан бұрын, оқылмады: {times, plural, other {# оқиға}}.',
  'busy.problem.bad-event': '{times, plural, other {# жазба}} оқылмады.',
  'busy.problem.missing-uid': 'Өз атауы (UID) жоқ, бірақ оқылды: {times, plural, other {# оқиға}}.',
  'busy.problem.duplicate-uid': 'Екі рет тұр, кейінгісі есептеледі: {times, plural, other {# оқиға}}.',
  'busy.problem.floating-time':
    'Белдеуі аталмаған, секция сағатымен оқылды: {times, plural, other {# оқиға}}.',
  'busy.problem.recurrence-unsupported':
    'Орындалмайтын ережемен қайталанады, тек бірінші уақыты оқылды: {times, plural, other {# оқиға}}.',
  'busy.problem.recurrence-cut': 'Тым жиі қайталанады, кейінгісі оқылмады: {times, plural, other {# оқиға}}.',
} as const satisfies Record<keyof typeof english, string>;
