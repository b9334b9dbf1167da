const patterns: Record<string, string> = {
  acronym: '[a-z0-9_-]{4,}',
  clock: '[0-2][0-9]:[0-5][0-9]',
  duration: '[0-9]{1,2}:[0-5][0-9]',
  slug: '[a-z0-9_]{4,}-[a-z0-9_-]{4,}',
  guid: '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
};

const element = (name: string, type: string, least = 1): string =>
  `<xs:element name="${name}" type="${type}" minOccurs="${least}"/>`;
const all = (...elements: string[]): string => `<xs:all>${elements.join('')}</xs:all>`;
const many = (element: string): string => `<xs:sequence>${element}</xs:sequence>`;

/**
 * What the format asks for, as a schema of our own: written from what its description says and what the validator of the
 * Chaos Computer Club's video team (voc/schedule) accepts, the stricter of its versions where they differ. That one has
 * no licence under which it could be copied here.
 */
export const frabXsd = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
${Object.entries(patterns)
  .map(
    ([name, pattern]) =>
      `<xs:simpleType name="${name}"><xs:restriction base="xs:string"><xs:pattern value="${pattern}"/></xs:restriction></xs:simpleType>`,
  )
  .join('\n')}
<xs:complexType name="conference">${all(
  element('acronym', 'acronym'),
  element('title', 'xs:string'),
  element('start', 'xs:date'),
  element('end', 'xs:date'),
  element('days', 'xs:positiveInteger'),
  element('timeslot_duration', 'duration'),
)}</xs:complexType>
<xs:complexType name="person"><xs:simpleContent><xs:extension base="xs:string">
  <xs:attribute name="id" type="xs:positiveInteger"/>
</xs:extension></xs:simpleContent></xs:complexType>
<xs:complexType name="persons">${many(
  '<xs:element name="person" type="person" minOccurs="0" maxOccurs="unbounded"/>',
)}</xs:complexType>
<xs:complexType name="event">${all(
  ...['room', 'title', 'subtitle', 'type', 'track', 'language', 'abstract'].map((name) =>
    element(name, 'xs:string'),
  ),
  element('slug', 'slug'),
  element('date', 'xs:dateTime'),
  element('start', 'clock'),
  element('duration', 'duration'),
  element('persons', 'persons', 0),
)}
  <xs:attribute name="id" type="xs:positiveInteger" use="required"/>
  <xs:attribute name="guid" type="guid"/>
</xs:complexType>
<xs:complexType name="room">${many(
  '<xs:element name="event" type="event" minOccurs="0" maxOccurs="unbounded"/>',
)}<xs:attribute name="name" type="xs:string"/></xs:complexType>
<xs:complexType name="day">${many(
  '<xs:element name="room" type="room" minOccurs="0" maxOccurs="unbounded"/>',
)}
  <xs:attribute name="index" type="xs:positiveInteger"/>
  <xs:attribute name="date" type="xs:date"/>
  <xs:attribute name="start" type="xs:dateTime"/>
  <xs:attribute name="end" type="xs:dateTime"/>
</xs:complexType>
<xs:element name="schedule">
  <xs:complexType><xs:sequence>
    ${element('version', 'xs:string')}
    ${element('conference', 'conference')}
    <xs:element name="day" type="day" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType>
  <xs:unique name="id"><xs:selector xpath="day/room/event"/><xs:field xpath="@id"/></xs:unique>
  <xs:unique name="guid-of"><xs:selector xpath="day/room/event"/><xs:field xpath="@guid"/></xs:unique>
  <xs:unique name="slug-of"><xs:selector xpath="day/room/event/slug"/><xs:field xpath="."/></xs:unique>
</xs:element>
</xs:schema>`;
