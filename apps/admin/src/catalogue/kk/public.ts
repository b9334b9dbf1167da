import type { publicWords as english } from '../en/public.ts';
import { publicBlocked } from './public-blocked.ts';

/** Жария беттің және оның күнтізбесінің сөздері. */
export const publicWords = {
  ...publicBlocked,
  'public.title': 'Конференцияны қолдаңыз',
  'public.kicker': 'Ынтымақ күні{country, select, none {} other { · {country}}}',
  'public.when.season':
    '{season, select, spring {Осы көктемде} summer {Осы жазда} autumn {Осы күзде} other {Осы қыста}}',
  'public.when.date': '{date} күні',
  'public.headline.season':
    '{when} еңбекшілер конференциясы өтеді. Оған тыйым салынса, біз сол күні <b>оны қолдап шығамыз</b>.',
  'public.headline.countries':
    '{when} еңбекшілер конференциясы өтеді. Оған тыйым салынса, біз сол күні <b>{count, plural, one {# елде} other {# елде}}</b> шығамыз.',
  'public.headline.cities':
    '{when} еңбекшілер конференциясы өтеді. Оған тыйым салынса, біз сол күні <b>{count, plural, one {# қалада} other {# қалада}}</b> шығамыз.',
  'public.lede.later':
    'Күні мен орындары уақыты келгенде айтылады. Қазір жазылыңыз, сонда күнтізбеңіз өзі біліп отырады.',
  'public.lede.now': 'Өз қалаңыздағы пикетке келіңіз, басқаларға да айтыңыз.',
  'public.act.subscribe': 'Күнтізбеде жазылу',
  'public.act.file': 'Күнтізбе файл түрінде',
  'public.delay':
    'Google өзгерісті бір тәулікке дейін, Outlook бірнеше сағат кешігіп көрсетеді, Apple — өзіңіз қойғандай. Сол күннің өзінде осы бетке қараңыз.',
  'public.countries': 'Елдер',
  'public.day': 'Сол күн',
  'public.day.caption': '{date} күнгі пикеттер',
  'public.day.note': 'Конференция уақыты, {offset}',
  'public.pickets': 'Пикеттер',
  'public.column.city': 'Қала',
  'public.column.country': 'Ел',
  'public.column.place': 'Қайда',
  'public.column.there': 'Жергілікті уақыт',
  'public.column.here': 'Конференция уақыты',
  'public.foot': 'Бұл бетте скрипт те, куки де жоқ, ол оқырмандар тізімін жүргізбейді.',
  'public.skip': 'Мазмұнға өту',
  'public.languages': 'Тілдер',
  'public.feed.name': 'Ынтымақ күні',
  'public.day.title': 'Конференциямен ынтымақ күні',
  'public.day.description':
    '{country, select, none {} other {{country}. }}Конференцияға тыйым салынса, шетелдегі жолдастар осы күні пикетке шығады.',
  'public.picket.title': 'Ынтымақ пикеті, {city}',
  'public.picket.description':
    '{country, select, none {} other {{country}. }}Еңбекшілер конференциясын қолдау үшін. Сол күннің өзінде бетке қараңыз: күнтізбе кешігуі мүмкін.',
  'public.act.how': 'Қалай жазылуға болады',
  'public.act.page': 'Бетке өту',
  'public.act.google': 'Google күнтізбесі',
  'public.act.outlook': 'Outlook күнтізбесі',
  'public.subscribe.title': 'Күнтізбеге жазылу',
  'public.subscribe.headline': 'Күнтізбеңіз бәрін өзі біліп отырады, <b>бірақ кешігіп</b>.',
  'public.subscribe.lede': 'Сол күннің өзінде күнтізбеге емес, бетке қараңыз.',
  'public.subscribe.seen':
    'Google немесе Outlook арқылы жазылсаңыз, сол компания неге жазылғаныңызды көреді.',
  'public.subscribe.late': 'Әр бағдарлама қанша кешігеді',
  'public.subscribe.program': 'Бағдарлама',
  'public.subscribe.after': 'Өзгерісті көрсетеді',
  'public.subscribe.google': '8–24 сағаттан кейін',
  'public.subscribe.outlook': 'шамамен 3 сағаттан кейін',
  'public.subscribe.apple': 'өзіңіз қойғандай: 5 минут сайыннан аптасына бірге дейін',
  'public.subscribe.countries': 'Бір елдің күнтізбесі',
  'public.feed.country': 'Ынтымақ күні, {country}',
  'public.neutral.name': 'Күндер',
  'public.neutral.title': 'Кездесу',
} as const satisfies Record<keyof typeof english, string>;
