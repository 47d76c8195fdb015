<#ftl output_format="plainText">
<#import "layout.ftl" as layout>
<@layout.mail why=msg("resetWhy")>
${layout.wrapped(msg("resetText"))}

<@layout.step button=msg("resetButton") notYou=msg("resetNotYou")/>
</@layout.mail>
