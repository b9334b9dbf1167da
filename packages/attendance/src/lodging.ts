/** Rooms of one kind. */
export type RoomType = {
  type: string;
  beds: number;
  perNight: number;
  available: number;
  /** What a bed costs for a night whoever sleeps in it; the odd rest is the conference's. */
  share: number;
};

/** Whoever sleeps in a room of their own pays it whole. */
export const bedShare = ({ sharing }: { sharing: string | undefined }, type: RoomType): number =>
  sharing === undefined ? type.perNight : type.share;

/** How many heads of one sharing class sleep in one type of room, by the nights they stay. */
export type Sleepers = ReadonlyMap<number, number>;

/**
 * What a class pays whole for its rooms of a type. Everybody comes on the first night, so that rooms filled in
 * the order of the nights stayed are as few as possible on every night.
 */
function roomsPrice(type: RoomType, sleepers: Sleepers): number {
  let price = 0;
  let heads = 0;
  for (const [nights, count] of [...sleepers].sort(([one], [two]) => two - one)) {
    const held = Math.ceil(heads / type.beds);
    heads += count;
    price += (Math.ceil(heads / type.beds) - held) * nights * type.perNight;
  }
  return price;
}

/** What is left of the rooms' price when every head has paid for its bed. */
export function emptyBeds(type: RoomType, sleepers: Sleepers): number {
  let paid = 0;
  for (const [nights, count] of sleepers) paid += nights * count * type.share;
  return roomsPrice(type, sleepers) - paid;
}
