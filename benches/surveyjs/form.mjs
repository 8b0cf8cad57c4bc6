// The form that ours is measured beside. SurveyJS sets its icons by `innerHTML`, which the policy that ours is served
// with forbids unless the page vouches for all such text, as it does here.
import 'survey-core/survey-core.fontless.min.css'
import { Model } from 'survey-core'
import 'survey-js-ui'
import survey from 'survey.json'

globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text })

const form = document.querySelector('#form')
form.survey = new Model(survey)
form.survey.render(form)
