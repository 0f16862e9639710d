const id = (number: number): string => number.toString(16).padStart(24, '0')

/** Ids of the example documents that tests name. */
export const IDS = {
  guide: id(1),
  nextGuide: id(2),
  crisisGuide: id(3),
  firstWeeks: id(4),
  topic: id(10),
  office: id(20),
  remoteOffice: id(21),
  popUp: id(22),
  event: id(30),
  cancelledEvent: id(31),
  service: id(40),
  term: id(50),
  authority: id(60),
  municipality: id(70),
  smallMunicipality: id(71),
  network: id(80),
  announcement: id(90),
  about: id(100),
  helpNow: id(101),
  picture: id(110),
} as const
