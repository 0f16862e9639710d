import {
  BoldFeature,
  FixedToolbarFeature,
  InlineToolbarFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'

/** The editor of portable rich text: paragraphs, flat lists, bold, links. It offers nothing that cannot be kept. */
export const richTextEditor = () =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      BoldFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      LinkFeature({
        enabledCollections: ['guides', 'terms'],
        disableAutoLinks: true,
        fields: ({ defaultFields }) =>
          defaultFields.filter((field) => !('name' in field && field.name === 'newTab')),
      }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
