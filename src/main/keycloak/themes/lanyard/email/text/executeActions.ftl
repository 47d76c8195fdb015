<#ftl output_format="plainText">
<#import "layout.ftl" as layout>
<@layout.mail why=msg("actionsWhy")>
${layout.wrapped(msg("actionsText"))}

<#list requiredActions! as action>
- ${msg("requiredAction.${action}")}
</#list>

<@layout.step button=msg("actionsButton") notYou=msg("actionsNotYou")/>
</@layout.mail>
