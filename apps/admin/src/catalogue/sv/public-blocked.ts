import type { publicBlocked as english } from '../en/public-blocked.ts';

/** Orden på den offentliga sidan och i dess kalendrar när konferensen har stoppats. */
export const publicBlocked = {
  'public.blocked.title': 'Konferensen har stoppats',
  'public.blocked.headline': 'Konferensen har <b>stoppats</b>. Vi står vid dess sida.',
  'public.blocked.headline.countries':
    'Konferensen har <b>stoppats</b>. Vi står vid dess sida i <b>{count, plural, one {# land} other {# länder}}</b>.',
  'public.blocked.headline.cities':
    'Konferensen har <b>stoppats</b>. Vi står vid dess sida i <b>{count, plural, one {# stad} other {# städer}}</b>.',
  'public.blocked.lede':
    'Kom till manifestationen i din stad och berätta för andra. Tider och platser kan ha ändrats: det som står här gäller.',
  'public.blocked.notBefore':
    'Manifestationer som nu kallas samman börjar tidigast den {at} enligt konferensens tid.',
  'public.blocked.day.title': 'Konferensen har stoppats: dag av solidaritet',
  'public.blocked.day.description':
    '{country, select, none {} other {{country}. }}Konferensen har stoppats. Sektioner utomlands håller manifestationer. Titta på sidan: kalendrar kan vara sena.',
  'public.blocked.picket.description':
    '{country, select, none {} other {{country}. }}Konferensen för arbetande människor har stoppats. Titta på sidan: kalendrar kan vara sena.',
  'public.waits': '{hours}, bara om den stoppas',
  'public.waits.description':
    '{country, select, none {} other {{country}. }}Bara om konferensen för arbetande människor stoppas. Titta på sidan samma dag: kalendrar kan vara sena.',
} as const satisfies Record<keyof typeof english, string>;
