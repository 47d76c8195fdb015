<#import "template.ftl" as layout>
<@layout.emailLayout title=msg("verifyTitle") pre=msg("verifyPre") why=msg("verifyWhy")>
    <p>${msg("hello")}</p>
    <p>${msg("verifyText")}</p>
    <@layout.step button=msg("verifyButton") notYou=msg("verifyNotYou")/>
</@layout.emailLayout>
