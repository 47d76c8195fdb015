<#ftl output_format="plainText">
<#import "layout.ftl" as layout>
<@layout.mail why=msg("verifyWhy")>
${layout.wrapped(msg("verifyText"))}

<@layout.step button=msg("verifyButton") notYou=msg("verifyNotYou")/>
</@layout.mail>
