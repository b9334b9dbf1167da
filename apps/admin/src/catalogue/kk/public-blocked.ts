import type { publicBlocked as english } from '../en/public-blocked.ts';

/** Конференцияға тыйым салынған кездегі ашық бет пен күнтізбенің сөздері. */
export const publicBlocked = {
  'public.blocked.title': 'Конференцияға тыйым салынды',
  'public.blocked.headline': 'Конференцияға <b>тыйым салынды</b>. Біз оны қолдап шығамыз.',
  'public.blocked.headline.countries':
    'Конференцияға <b>тыйым салынды</b>. Біз оны қолдап <b>{count, plural, one {# елде} other {# елде}}</b> шығамыз.',
  'public.blocked.headline.cities':
    'Конференцияға <b>тыйым салынды</b>. Біз оны қолдап <b>{count, plural, one {# қалада} other {# қалада}}</b> шығамыз.',
  'public.blocked.lede':
    'Өз қалаңыздағы пикетке келіңіз, басқаларға да айтыңыз. Сағаты мен орны өзгерген болуы мүмкін: осы бетте жазылғаны дұрыс.',
  'public.blocked.notBefore':
    'Қазір шақырылатын пикеттер конференция уақытымен {at} кезінен ерте басталмайды.',
  'public.blocked.day.title': 'Конференцияға тыйым салынды: ынтымақ күні',
  'public.blocked.day.description':
    '{country, select, none {} other {{country}. }}Конференцияға тыйым салынды. Шетелдегі жолдастар пикетке шығады. Бетке қараңыз: күнтізбе кешігуі мүмкін.',
  'public.blocked.picket.description':
    '{country, select, none {} other {{country}. }}Еңбекшілер конференциясына тыйым салынды. Бетке қараңыз: күнтізбе кешігуі мүмкін.',
  'public.waits': '{hours}, тыйым салынса ғана',
  'public.waits.description':
    '{country, select, none {} other {{country}. }}Еңбекшілер конференциясына тыйым салынса ғана. Сол күннің өзінде бетке қараңыз: күнтізбе кешігуі мүмкін.',
} as const satisfies Record<keyof typeof english, string>;
