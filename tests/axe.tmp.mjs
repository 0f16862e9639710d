import { chromium } from 'playwright-core'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'),'utf8')
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] })
for (const p of process.argv.slice(2)) {
 const page = await b.newPage({ viewport:{width:320,height:900}, bypassCSP:true }); await page.goto('http://127.0.0.1:8766'+p)
 await page.evaluate(axe)
 const r = await page.evaluate(async()=> (await window.axe.run(document,{runOnly:['color-contrast']})).incomplete.flatMap(i=>i.nodes.map(n=>[n.any[0]?.data?.messageKey, n.html.slice(0,60), (n.any[0]?.relatedNodes??[]).map(x=>x.html.slice(0,70)).join('|')])))
 const c={}; for(const [k,h,rel] of r){ (c[k]??=[]).push(h+'   <<'+rel) }
 console.log(p); for (const k in c) console.log('  ',k,c[k].length,c[k].slice(0,4))
}
await b.close()
