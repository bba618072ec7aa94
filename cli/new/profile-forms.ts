/** The profiles, as an entry's data names them and as an entry calls them. */
export const profileForms = {
  'container-on-ecs': 'containerOnEcs',
  serverless: 'serverless',
  'static-site': 'staticSite',
  infrastructure: 'infrastructure',
} as const;

export type ProfileName = keyof typeof profileForms;
