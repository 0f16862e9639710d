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
import { ChoicesField as ChoicesField_d23e44396f99d380038389ba43a06565 } from '../../../components/choices-field'
import { DateField as DateField_7e3b3e277014a00867eb62b37027e6ae } from '../../../components/date-field'
import { SiteLineSlot as SiteLineSlot_b237155d0f71934c8a945f4769240d5e } from '../../../releases/site-line-slot'
import { PublishLineSlot as PublishLineSlot_2c4f5231a9f7fffcb8240de7c47ca93e } from '../../../releases/publish-line-slot'
import { PreviewControls as PreviewControls_a6540be639f313a64e28f86c61a60bad } from '../../../preview/preview-controls'
import { PublishWithWeights as PublishWithWeights_6999215f1b520fa34abd2bb960e9897a } from '../../../coverage/publish-with-weights'
import { TranslationsTab as TranslationsTab_c6bee056e28768f5252ba6dd7d099171 } from '../../../coverage/translations-tab'
import { TranslationsTabLink as TranslationsTabLink_3c48f9dc6d6aafb4ee92752d3285b421 } from '../../../coverage/translations-tab-link'
import { Icon as Icon_4cfe0c0760df1adb2e583f39f13933d3 } from '../../../components/signpost'
import { Logo as Logo_4cfe0c0760df1adb2e583f39f13933d3 } from '../../../components/signpost'
import { ReleasesLink as ReleasesLink_6f80dccda034a133dc46189d93b45994 } from '../../../releases/releases-link'
import { CoverageDashboard as CoverageDashboard_beeab37bee463cb86a83f267c34ee07a } from '../../../coverage/coverage-dashboard'
import { DeskView as DeskView_f29ea68450750a416af2ca44e5a76bc4 } from '../../../desk/desk-view'
import { ReleasesView as ReleasesView_f776fce5c8128ee0323d1016479ddac1 } from '../../../releases/releases-view'
import { WorkListView as WorkListView_a5c9b2f4937cc7bc326321ea09f219f2 } from '../../../coverage/work-list-view'
import { XliffView as XliffView_9743e5f333f3de18009451e1c8b941da } from '../../../components/xliff-view'
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
  "/components/choices-field#ChoicesField": ChoicesField_d23e44396f99d380038389ba43a06565,
  "/components/date-field#DateField": DateField_7e3b3e277014a00867eb62b37027e6ae,
  "/releases/site-line-slot#SiteLineSlot": SiteLineSlot_b237155d0f71934c8a945f4769240d5e,
  "/releases/publish-line-slot#PublishLineSlot": PublishLineSlot_2c4f5231a9f7fffcb8240de7c47ca93e,
  "/preview/preview-controls#PreviewControls": PreviewControls_a6540be639f313a64e28f86c61a60bad,
  "/coverage/publish-with-weights#PublishWithWeights": PublishWithWeights_6999215f1b520fa34abd2bb960e9897a,
  "/coverage/translations-tab#TranslationsTab": TranslationsTab_c6bee056e28768f5252ba6dd7d099171,
  "/coverage/translations-tab-link#TranslationsTabLink": TranslationsTabLink_3c48f9dc6d6aafb4ee92752d3285b421,
  "/components/signpost#Icon": Icon_4cfe0c0760df1adb2e583f39f13933d3,
  "/components/signpost#Logo": Logo_4cfe0c0760df1adb2e583f39f13933d3,
  "/releases/releases-link#ReleasesLink": ReleasesLink_6f80dccda034a133dc46189d93b45994,
  "/coverage/coverage-dashboard#CoverageDashboard": CoverageDashboard_beeab37bee463cb86a83f267c34ee07a,
  "/desk/desk-view#DeskView": DeskView_f29ea68450750a416af2ca44e5a76bc4,
  "/releases/releases-view#ReleasesView": ReleasesView_f776fce5c8128ee0323d1016479ddac1,
  "/coverage/work-list-view#WorkListView": WorkListView_a5c9b2f4937cc7bc326321ea09f219f2,
  "/components/xliff-view#XliffView": XliffView_9743e5f333f3de18009451e1c8b941da,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
