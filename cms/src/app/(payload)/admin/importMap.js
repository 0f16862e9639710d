import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChoicesField as ChoicesField_d03185acb81dac378cd89ea073594ee5 } from '../../../content/fields/choices-field'
import { DateField as DateField_c3ed0cb9ea83e9e085f46281ffed0bb5 } from '../../../content/fields/date-field'
import { SiteLineSlot as SiteLineSlot_39beec061337cb4b9b6a955e0bd5bbac } from '../../../publishing/state/client/site-line-slot'
import { PublishLineSlot as PublishLineSlot_0e1121898add9c21f33f0fe33e52870f } from '../../../publishing/state/client/publish-line-slot'
import { PreviewControls as PreviewControls_43e369f33ab3fa1f6fed223fac61a006 } from '../../../preview/client/preview-controls'
import { PublishWithWeights as PublishWithWeights_6a7633734bfbce29c499f8f91531a6c5 } from '../../../translation/weights/client/publish-with-weights'
import { TranslationsTab as TranslationsTab_e71410668ded2030a7f19098e5e503db } from '../../../translation/coverage/client/translations-tab'
import { TranslationsTabLink as TranslationsTabLink_7e180a7ddf5b0efa7f4ab20a9583dfa3 } from '../../../translation/coverage/client/translations-tab-link'
import { Icon as Icon_676d061a9932693d03e82d0230e13698 } from '../../../admin/signpost'
import { Logo as Logo_676d061a9932693d03e82d0230e13698 } from '../../../admin/signpost'
import { ReleasesLink as ReleasesLink_6936fc020f26447363dc853bbc4d5d71 } from '../../../publishing/list/client/releases-link'
import { CoverageDashboard as CoverageDashboard_d7ab884f60be740c3c327798312953e9 } from '../../../translation/coverage/client/coverage-dashboard'
import { DeskView as DeskView_bdbbb20f420da0a8fb0e56628f080795 } from '../../../translation/desk/client/desk-view'
import { ReleasesView as ReleasesView_bab0399aaae51303901331977dc3942a } from '../../../publishing/list/client/releases-view'
import { WorkListView as WorkListView_f9468b1d815e78b502edfad137df8bfc } from '../../../translation/coverage/client/work-list-view'
import { XliffView as XliffView_2d0d39ebd3456b15c12f261ee9ebb47b } from '../../../translation/xliff/client/xliff-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/content/fields/choices-field#ChoicesField": ChoicesField_d03185acb81dac378cd89ea073594ee5,
  "/content/fields/date-field#DateField": DateField_c3ed0cb9ea83e9e085f46281ffed0bb5,
  "/publishing/state/client/site-line-slot#SiteLineSlot": SiteLineSlot_39beec061337cb4b9b6a955e0bd5bbac,
  "/publishing/state/client/publish-line-slot#PublishLineSlot": PublishLineSlot_0e1121898add9c21f33f0fe33e52870f,
  "/preview/client/preview-controls#PreviewControls": PreviewControls_43e369f33ab3fa1f6fed223fac61a006,
  "/translation/weights/client/publish-with-weights#PublishWithWeights": PublishWithWeights_6a7633734bfbce29c499f8f91531a6c5,
  "/translation/coverage/client/translations-tab#TranslationsTab": TranslationsTab_e71410668ded2030a7f19098e5e503db,
  "/translation/coverage/client/translations-tab-link#TranslationsTabLink": TranslationsTabLink_7e180a7ddf5b0efa7f4ab20a9583dfa3,
  "/admin/signpost#Icon": Icon_676d061a9932693d03e82d0230e13698,
  "/admin/signpost#Logo": Logo_676d061a9932693d03e82d0230e13698,
  "/publishing/list/client/releases-link#ReleasesLink": ReleasesLink_6936fc020f26447363dc853bbc4d5d71,
  "/translation/coverage/client/coverage-dashboard#CoverageDashboard": CoverageDashboard_d7ab884f60be740c3c327798312953e9,
  "/translation/desk/client/desk-view#DeskView": DeskView_bdbbb20f420da0a8fb0e56628f080795,
  "/publishing/list/client/releases-view#ReleasesView": ReleasesView_bab0399aaae51303901331977dc3942a,
  "/translation/coverage/client/work-list-view#WorkListView": WorkListView_f9468b1d815e78b502edfad137df8bfc,
  "/translation/xliff/client/xliff-view#XliffView": XliffView_2d0d39ebd3456b15c12f261ee9ebb47b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
